// Opens a file that is dropped anywhere on the page.

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

/** @param shade - shown while a file is dragged over the page */
export function onFileDrop(shade: HTMLElement, open: (file: File) => void): void {
  let depth = 0;
  const show = (): void => {
    shade.hidden = depth === 0;
  };
  const listen = (kind: "dragenter" | "dragover" | "dragleave" | "drop", heard: (event: DragEvent) => void): void =>
    window.addEventListener(
      kind,
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        heard(event);
        show();
      },
      true,
    );
  listen("dragenter", () => {
    depth += 1;
  });
  listen("dragover", () => {
    depth = Math.max(depth, 1);
  });
  listen("dragleave", () => {
    depth = Math.max(0, depth - 1);
  });
  listen("drop", ({ dataTransfer }) => {
    depth = 0;
    const file = dataTransfer?.files[0];
    if (file) open(file);
  });
}

// What the build puts into each module that needs it: how elements are made, and texts that come with the first answer.
export { createElement, Fragment } from "preact";
export { wordsAt } from "./sentWords";

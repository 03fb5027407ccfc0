// Explains the customer of the selected row: name, tier and reasons, changes that would move the tier, and advice.

import type { ComponentChildren } from "preact";
import type { Answers } from "../../src/app/api";
import { asWritten, type Text } from "../../src/ground/language";
import { sayAmount } from "../../src/ground/money";
import { Advice, Changes, days, FurtherModel, type Placed, TierName } from "../parts/placed";
import { Problem } from "../parts/problem";
import { Stoppable } from "../parts/waiting";
import type { Pointed, Pointers } from "../state/pointers";
import type { CustomerView } from "../state/state";
import { longDay, type Speaker } from "../state/words";

type Told = Answers["explain"];
type Reason = Placed["reasons"][number];

const texts = {
  title: { en: "Selected customer", zh: "选中的客户" },
  reading: { en: "Reading the selected row …", zh: "正在读取选中的行……" },
  lastOrder: { en: "Last order", zh: "最近下单" },
  orders: { en: "Orders", zh: "订单数" },
  revenue: { en: "Revenue", zh: "消费金额" },
  averageOrder: { en: "Average order", zh: "客单价" },
  firstOrder: { en: "First order", zh: "首单" },
  none: { en: "None yet", zh: "尚无" },
  another: { en: "Select another row in the sheet, then press the button again.", zh: "在工作表中选中其他行，再点一次按钮。" },
} satisfies Record<string, Text>;

/** A place as an ordinal number, such as "1st", "12th" or "23rd". */
function ordinal(place: number, shown: string): string {
  const isTeen = Math.floor((place % 100) / 10) === 1;
  return shown + ((!isTeen && ["th", "st", "nd", "rd"][place % 10]) || "th");
}

/** A share in percent, such as "0.4%" or "12%"; "under 0.1%" for a tiny one. */
function percent(share: number, isChinese: boolean): string {
  if (share > 0 && share < 0.0005) return isChinese ? "不到 0.1%" : "under 0.1%";
  const shown = `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
  return isChinese ? ` ${shown}` : shown;
}

/** "12th of 2,357 customers, 0.4% of revenue". */
function standingLine({ language, count }: Speaker, { place, of, share }: NonNullable<Told["standing"]>): string {
  if (language === "zh")
    return `在 ${count(of)} 位客户中排第 ${count(place)} 名${share === null ? "" : `，占总金额${percent(share, true)}`}`;
  const rank = `${ordinal(place, count(place))} of ${count(of)} ${of === 1 ? "customer" : "customers"}`;
  return share === null ? rank : `${rank}, ${percent(share, false)} of revenue`;
}

/** Tab and number of the row, and how many rows were selected. */
function placeLine({ language, count }: Speaker, { sheet, row, selectedRows }: Told): string {
  const several = selectedRows > 1;
  if (language === "zh")
    return `“${sheet}”第 ${count(row)} 行${several ? `（选中了 ${count(selectedRows)} 行，这是第一行）` : ""}`;
  return `“${sheet}”, row ${count(row)}${several ? `, the first of ${count(selectedRows)} selected rows` : ""}`;
}

/** Remarks about the row: that it is left out, or that the sheet shows another tier. */
function remarksOf({ language, sentenceCase }: Speaker, { leftOut, written }: Told): string[] {
  const isChinese = language === "zh";
  const out = isChinese ? `这一行本身未被使用：${leftOut}。` : `This row itself is left out: ${sentenceCase(leftOut ?? "")}.`;
  const other = isChinese
    ? `表中写的是“${written}”：此后数据或设置有改动。重新运行即可更新。`
    : `The sheet says “${written}”: the data or the choices have changed since. Run again to update it.`;
  return [...(leftOut === null ? [] : [out]), ...(written === null ? [] : [other])];
}

/** A score as squares and in words. */
function Score({ score, best, speaker }: { score: number; best: number; speaker: Speaker }) {
  return (
    <span class="score">
      <span class="squares" aria-hidden="true">
        {Array.from({ length: best }, (_, place) => (
          <span key={place} class={place < score ? "full" : ""} />
        ))}
      </span>
      {speaker.language === "zh" ? `${score} 分（满分 ${best}）` : `${score} of ${best}`}
    </span>
  );
}

/** The limits around a value, such as "Over 31, up to 51 days". */
function whereLine({ language, sentenceCase }: Speaker, { measure, where }: Reason): string {
  return sentenceCase(where) + (measure === "recencyDays" ? (language === "zh" ? " 天" : " days") : "");
}

interface MeasureProps {
  readonly name: Text;
  readonly reason?: Reason | undefined;
  readonly children: ComponentChildren;
  readonly speaker: Speaker;
}

/** One measure: its value, its score and the limits around it. */
function Measure({ name, reason, children, speaker }: MeasureProps) {
  return (
    <div>
      <dt>
        <span class="second">{speaker.text(name)}</span>
        {reason && reason.score !== null && reason.best !== null && (
          <Score score={reason.score} best={reason.best} speaker={speaker} />
        )}
      </dt>
      <dd>
        {children}
        {reason && reason.where !== "" && <span class="second">{whereLine(speaker, reason)}</span>}
      </dd>
    </div>
  );
}

/** Measures that are shown for every customer. */
const shownAnyway = ["recencyDays", "frequency", "revenue"];

function Measures({ told, speaker }: { told: Told; speaker: Speaker }) {
  const { asOf, firstOrder, lastOrder, recencyDays, tenureDays, frequency, revenue, averageOrder, standing, currency } = told;
  const { count, figure, language, text } = speaker;
  const { reasons } = told.models[0]!;
  const reasonOf = (measure: Reason["measure"]) => reasons.find((reason) => reason.measure === measure);
  const isChinese = language === "zh";
  const day = (iso: string | null): string => (iso === null ? "" : longDay(iso, language));
  const ago = recencyDays === null ? "" : `${days(speaker, recencyDays)}${isChinese ? "前" : " ago"}`;
  const since =
    tenureDays === null
      ? ""
      : isChinese
        ? `成为客户已 ${days(speaker, tenureDays)}`
        : `customer for ${days(speaker, tenureDays)}`;
  const joined = (...pieces: string[]): string => pieces.filter((piece) => piece !== "").join(isChinese ? "，" : ", ");
  const last = joined(day(lastOrder), ago);
  const isLastTold = last !== "" || asOf !== null || frequency === 0;
  return (
    <dl class="measures">
      {isLastTold && (
        <Measure name={texts.lastOrder} reason={reasonOf("recencyDays")} speaker={speaker}>
          {last || text(texts.none)}
        </Measure>
      )}
      {frequency !== null && (
        <Measure name={texts.orders} reason={reasonOf("frequency")} speaker={speaker}>
          {count(frequency)}
        </Measure>
      )}
      {revenue !== null && (
        <Measure name={texts.revenue} reason={reasonOf("revenue")} speaker={speaker}>
          {sayAmount(figure(revenue), currency)}
          {standing && <span class="second">{standingLine(speaker, standing)}</span>}
        </Measure>
      )}
      {averageOrder !== null && (
        <Measure name={texts.averageOrder} speaker={speaker}>
          {sayAmount(figure(averageOrder), currency)}
        </Measure>
      )}
      {reasons
        .filter(({ measure }) => !shownAnyway.includes(measure))
        .map((reason) => (
          <Measure key={reason.measure} name={asWritten(reason.name)} reason={reason} speaker={speaker}>
            {reason.shown}
          </Measure>
        ))}
      {firstOrder !== null && (
        <Measure name={texts.firstOrder} speaker={speaker}>
          {joined(day(firstOrder), since)}
        </Measure>
      )}
    </dl>
  );
}

/** Name and tier of the customer. Screen readers say them whenever another row is read. */
function Who({ told, speaker }: { told: Told; speaker: Speaker }) {
  return (
    <>
      <p class="second">{placeLine(speaker, told)}</p>
      <h2 class="who">{told.customer}</h2>
      <p>
        <TierName tier={told.models[0]!.tier} />
      </p>
    </>
  );
}

function Body({ told, speaker }: { told: Told; speaker: Speaker }) {
  const { asOf, models } = told;
  const [main, ...further] = models as [Placed, ...Placed[]];
  const { tier, title } = main;
  const isChinese = speaker.language === "zh";
  const basis = asOf === null ? [] : [`${isChinese ? "截至" : "as of "}${longDay(asOf, speaker.language)}`];
  return (
    <>
      <p>{speaker.sentence(tier.means)}</p>
      {remarksOf(speaker, told).map((remark) => (
        <p class="hint" key={remark}>
          {remark}
        </p>
      ))}
      <Measures told={told} speaker={speaker} />
      <Changes placed={main} isFurther={false} speaker={speaker} />
      <Advice placed={main} isFurther={false} speaker={speaker} />
      {further.map((placed) => (
        <FurtherModel key={placed.model} placed={placed} speaker={speaker} />
      ))}
      <p class="second">{[title, ...basis].join(isChinese ? "，" : ", ")}</p>
    </>
  );
}

interface Props {
  readonly view: CustomerView;
  readonly pointed: Pointed;
  readonly pointers: Pointers;
  readonly speaker: Speaker;
}

/** The view that explains a customer. */
export function Customer({ view: { told, problem, isAsking }, pointed: { wait, isStopped }, pointers, speaker }: Props) {
  return (
    <>
      <h1 tabIndex={-1}>{speaker.text(texts.title)}</h1>
      <div role="status">
        {isAsking ? <p class="second">{speaker.text(texts.reading)}</p> : told && <Who told={told} speaker={speaker} />}
      </div>
      <Stoppable
        wait={wait}
        isStopped={isStopped}
        name={speaker.text(texts.reading)}
        stop={pointers.stopPointing}
        again={pointers.pointAgain}
        speaker={speaker}
      />
      {problem && <Problem error={{ ...problem, code: "input" }} speaker={speaker} />}
      {told && !isAsking && (
        <>
          <Body told={told} speaker={speaker} />
          <p class="second">{speaker.text(texts.another)}</p>
        </>
      )}
    </>
  );
}

import { useState } from "react";
import type { VerifiedText } from "../app/state";
import { comparisonOf, contradictionText, excerptOf, verifySummary } from "../app/verify-text";
import type { VerifiedFigure, VerifyOutcome } from "../core/verify/verify-result";
import type { VerifyWords } from "../locales/verify-words";
import type { Button } from "@fluentui/react-button";
import type { CellLink } from "./cell-link";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";
import type { ground, ink, Tone } from "./tones";

const styles = defineStyles("verify-list", {
  summary: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderTop: `1px solid ${token("colorNeutralStroke3")}`,
    overflowWrap: "anywhere",
  },
  outcome: {
    alignSelf: "flex-start",
    padding: "0 6px",
    borderRadius: token("borderRadiusMedium"),
    fontSize: token("fontSizeBase200"),
    lineHeight: token("lineHeightBase200"),
    fontWeight: token("fontWeightSemibold"),
    border: `1px solid ${token("colorTransparentStroke")}`,
  },
  notes: { margin: 0, paddingLeft: "20px" },
  heading: { margin: "8px 0 4px", fontSize: "inherit" },
});

/**
 * Parts of the pane that this one is given by it: were it to import them, the pane could no longer be
 * packed as one module.
 */
export interface GivenParts {
  readonly Button: typeof Button;
  readonly CellLink: typeof CellLink;
  readonly ink: typeof ink;
  readonly ground: typeof ground;
}

/** A sign and a colour for each outcome; the word beside them says the same. */
const LOOK: Readonly<Record<VerifyOutcome, { readonly sign: string; readonly tone: Tone }>> = {
  equal: { sign: "✓", tone: "good" },
  rounded: { sign: "✓", tone: "good" },
  holds: { sign: "✓", tone: "good" },
  different: { sign: "✕", tone: "bad" },
  not_found: { sign: "?", tone: "quiet" },
  unchecked: { sign: "?", tone: "quiet" },
  offered: { sign: "✎", tone: "ask" },
  mask_differs: { sign: "✕", tone: "bad" },
  mask_unknown: { sign: "?", tone: "quiet" },
};

/** Every figure of a text with what the sheets have, and what the text says against itself. */
export function VerifyList({
  verified,
  verify,
  given,
}: {
  readonly verified: VerifiedText;
  readonly verify: VerifyWords;
  readonly given: GivenParts;
}) {
  const [isOnlyOpen, setOnlyOpen] = useState(false);
  const { verification } = verified;
  const { figures, contradictions } = verification;
  if (figures.length === 0) return <p role="status">{verify.pane.none}</p>;
  const shown = figures.flatMap((one, place) =>
    isOnlyOpen && LOOK[one.outcome].tone === "good" ? [] : [{ one, place }]
  );
  return (
    <>
      <p role="status" className={styles.summary}>
        {verifySummary(verification, verify)}
      </p>
      {contradictions.length > 0 && (
        <>
          <h3 className={styles.heading}>{verify.pane.contradictions}</h3>
          <ul className={styles.notes}>
            {contradictions.map((one, index) => (
              <li key={index}>{contradictionText(one, figures, verify)}</li>
            ))}
          </ul>
        </>
      )}
      <label>
        <input
          type="checkbox"
          checked={isOnlyOpen}
          onChange={(event) => setOnlyOpen(event.target.checked)}
        />{" "}
        {verify.pane.onlyOpen}
      </label>
      <ol className={styles.list} aria-label={verify.pane.list}>
        {shown.map(({ one, place }) => (
          <VerifyFigure
            key={place}
            figure={one}
            number={place + 1}
            verified={verified}
            verify={verify}
            given={given}
          />
        ))}
      </ol>
    </>
  );
}

function VerifyFigure({
  figure,
  number,
  verified,
  verify,
  given,
}: {
  readonly figure: VerifiedFigure;
  readonly number: number;
  readonly verified: VerifiedText;
  readonly verify: VerifyWords;
  readonly given: GivenParts;
}) {
  const { CellLink, ink, ground } = given;
  const { paragraphs } = verified;
  const at = paragraphs[figure.figure.paragraph]?.at;
  const excerpt = excerptOf(figure.figure, paragraphs);
  const { text, sheet } = comparisonOf(figure, verify);
  const { sign, tone } = LOOK[figure.outcome];
  return (
    <li className={styles.item}>
      <div>
        {String(number)}. {at && <CellLink at={at} />}
        {at && " "}
        {excerpt.before}
        <strong>{excerpt.figure}</strong>
        {excerpt.behind}
      </div>
      <span className={classes(styles.outcome, ink[tone], ground[tone])}>
        <span aria-hidden>{sign} </span>
        {verify.outcome[figure.outcome]}
      </span>
      <div className={face.caption}>
        {text} {sheet && (sheet.at ? <CellLink at={sheet.at} /> : verify.pane.computed)}
      </div>
      {figure.rules.length > 0 && <div className={face.caption}>{verify.rules(figure.rules)}</div>}
    </li>
  );
}

import type { CheckResult } from "../core/check";
import { CellLink } from "./cell-link";
import { useWords } from "./pane-context";
import { Section } from "./section";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";
import { useMore } from "./use-more";

const styles = defineStyles("unchecked-section", {
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: "7px 0", borderTop: `1px solid ${token("colorNeutralStroke3")}` },
  top: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  rule: { fontFamily: token("fontFamilyMonospace") },
  reason: { margin: 0 },
});

const FIRST = 5;
const STEP = 100;

/** What could not be checked and for want of what, each with the cell to fill in. */
export function UncheckedSection({ result }: { readonly result: CheckResult }) {
  const words = useWords();
  const { list, sections } = words.pane;
  const { unchecked } = result;
  const more = useMore(unchecked.length, FIRST, STEP);
  return (
    <Section name="unchecked" title={sections.unchecked} note={String(unchecked.length)}>
      {unchecked.length === 0 ? (
        <p>{list.allChecked}</p>
      ) : (
        <ul className={styles.list}>
          {unchecked.slice(0, more.limit).map((one, index) => {
            const at = one.missing.find((missing) => missing.at !== null)?.at;
            return (
              <li key={index} className={styles.item}>
                <div className={classes(face.caption, styles.top)}>
                  <span className={styles.rule}>{one.rule}</span>
                  {at && <CellLink at={at}>{words.pane.detail.goThere}</CellLink>}
                </div>
                <p className={styles.reason}>{words.unchecked(one)}</p>
              </li>
            );
          })}
        </ul>
      )}
      {more.button}
    </Section>
  );
}

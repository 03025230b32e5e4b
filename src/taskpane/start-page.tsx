import { CheckButton } from "./check-button";
import { useWords } from "./pane-context";
import { defineStyles, token } from "./styles";

const styles = defineStyles("start-page", {
  page: {
    display: "flex",
    flexDirection: "column",
    gap: token("spacingVerticalM"),
    padding: "32px 20px 20px",
  },
  name: {
    margin: 0,
    fontSize: token("fontSizeHero700"),
    lineHeight: token("lineHeightHero700"),
    fontWeight: token("fontWeightSemibold"),
  },
  what: { margin: 0, fontSize: token("fontSizeBase300"), lineHeight: "1.7" },
  action: { marginTop: token("spacingVerticalS") },
});

/** What stands in the pane before the first check: what to do, in two sentences. */
export function StartPage() {
  const { pane } = useWords();
  return (
    <div className={styles.page}>
      <h1 className={styles.name}>{pane.name}</h1>
      {pane.start.map((sentence) => (
        <p key={sentence} className={styles.what}>
          {sentence}
        </p>
      ))}
      <div className={styles.action}>
        <CheckButton />
      </div>
    </div>
  );
}

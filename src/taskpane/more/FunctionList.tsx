import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { useTools } from '../shared/context';
import { fetchFunctions, type ListedFunction } from './functionList';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { margin: 0 },
  formula: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** Every function with what it does and a formula to start from. */
export function FunctionList(): ReactElement {
  const { texts, functions: address } = useTools();
  const styles = useStyles();
  const [functions, setFunctions] = useState<readonly ListedFunction[]>([]);
  const [said, setSaid] = useState('');
  useEffect(() => {
    fetchFunctions(address).then(setFunctions, (error: unknown) => {
      setSaid(texts.more.noFunctions(error instanceof Error ? error.message : String(error)));
    });
  }, [address, texts]);
  return (
    <>
      <p className={styles.text} role="status">
        {said}
      </p>
      <ul className={styles.list}>
        {functions.map((listed) => (
          <FunctionRow key={listed.name} listed={listed} say={setSaid} />
        ))}
      </ul>
    </>
  );
}

function FunctionRow({ listed, say }: { listed: ListedFunction; say: (text: string) => void }): ReactElement {
  const { texts, insert } = useTools();
  const styles = useStyles();
  const { name, description, example } = listed;
  const write = async (work: NonNullable<typeof insert>): Promise<void> => {
    const result = await work(example);
    if (result.kind === 'failed') say(texts.more.failed(result.reason));
    else
      say(
        result.kind === 'inserted'
          ? texts.more.inserted(example, result.address)
          : texts.more.occupied(result.address),
      );
  };
  return (
    <li className={styles.row}>
      <strong>{name}</strong>
      <p className={styles.text}>{description}</p>
      <div className={styles.formula}>
        <code className={styles.code}>{example}</code>
        {insert && (
          <Button
            size="small"
            aria-label={texts.more.insertLabel(example)}
            onClick={() => void write(insert)}
          >
            {texts.more.insert}
          </Button>
        )}
      </div>
    </li>
  );
}

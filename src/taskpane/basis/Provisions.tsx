import { Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ProvisionView, RegulationBasis } from '../engine/inquiry';
import { useTools } from '../shared/context';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';
import { articlesFor, holdsAll } from './find';

const QUESTIONS = ['scope', 'path', 'class', 'adjust', 'deadline', 'plan'] as const;

/** The provisions by article, to be searched. */
export function Provisions({ basis }: { basis: RegulationBasis }): ReactElement {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const [question, setQuestion] = useState('');
  const [search, setSearch] = useState('');
  const articles = articlesFor(basis.provisions, question, search);
  const count = articles.reduce((sum, { provisions }) => sum + provisions.length, 0);
  const advice = basis.advice.filter(
    ({ article, summary, reason }) => question === '' && holdsAll([article, summary, reason], search),
  );
  return (
    <>
      <div className={styles.row}>
        <Input
          size="small"
          type="search"
          value={search}
          placeholder={texts.basis.searchProvisions}
          aria-label={texts.basis.searchProvisions}
          onChange={(_, { value }) => {
            setSearch(value);
          }}
        />
        <Select
          size="small"
          aria-label={texts.basis.question}
          value={question}
          onChange={(_, { value }) => {
            setQuestion(value);
          }}
        >
          <option value="">{texts.basis.allQuestions}</option>
          {QUESTIONS.map((one) => (
            <option key={one} value={one}>
              {texts.basis.questions[one]}
            </option>
          ))}
        </Select>
      </div>
      <p className={styles.quiet} role="status">
        {texts.basis.found(articles.length, count)}
      </p>
      {articles.map(({ article, provisions }) => (
        <Section key={article} title={article}>
          <ul className={styles.bullets}>
            {provisions.map((provision) => (
              <ProvisionItem
                key={`${provision.rule}-${provision.question}-${provision.summary}`}
                provision={provision}
              />
            ))}
          </ul>
        </Section>
      ))}
      {advice.length > 0 && (
        <Section title={texts.basis.advice}>
          <ul className={styles.bullets}>
            {advice.map(({ rule, article, summary, reason }) => (
              <li key={`${rule}-${summary}`}>
                {article} {summary}
                <div className={styles.quiet}>{reason}</div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function ProvisionItem({ provision }: { provision: ProvisionView }): ReactElement {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const { summary, question, inPrinciple, words } = provision;
  const tag = `〔${texts.basis.questions[question]}${inPrinciple ? ` · ${texts.path.strength['in-principle']}` : ''}〕`;
  return (
    <li>
      {summary}
      <div className={styles.quiet}>
        {tag}
        {words.map((word) => `“${word}”`).join('')}
      </div>
    </li>
  );
}

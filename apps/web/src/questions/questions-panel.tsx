import { DECLARED, type Plan, type Question } from '@karvon/contract';
import { DANGEROUS_CLASSES } from '@karvon/model';
import { type ReactNode, useState } from 'react';
import type { Draft } from '../form/draft.ts';
import { Cite } from '../papers/citations/cite.tsx';
import { formatDate, formatInstant } from '../words/format.ts';
import { useNames } from '../words/names.tsx';
import type { Words } from '../words/words.tsx';
import { useWords } from '../words/words.tsx';
import { declarationText } from './declarations.ts';

/** What the shipper has to answer before booking; an answer changes the request, and the plan with it. */
export function QuestionsPanel(props: {
  readonly plan: Plan;
  readonly draft: Draft;
  readonly onAnswer: (draft: Draft) => void;
}): ReactNode {
  const { t } = useWords();
  const { questions } = props.plan;
  const [isOpen, setIsOpen] = useState(false);
  const [by, setBy] = useState(() => questions.find(({ answered }) => answered?.by)?.answered?.by ?? '');
  if (questions.length === 0) return null;
  const openCount = questions.filter(({ answered }) => answered === undefined).length;
  const declare = (question: Question, answer: string | undefined) => {
    const { [question.subject]: _, ...rest } = props.draft.declared;
    const text = answer && declarationText({ answer, by: by.trim(), at: new Date().toISOString() });
    props.onAnswer({ ...props.draft, declared: text ? { ...rest, [question.subject]: text } : rest });
  };
  return (
    <details className="questions" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {t('questions.title')} <b data-open={openCount > 0 || undefined}>{t('questions.open', { count: openCount })}</b>
        <small>{questions.map(({ subject }) => t(`subject.${subject}`)).join(' · ')}</small>
      </summary>
      <ol>
        {questions.map((question) => (
          <QuestionItem
            key={question.subject}
            question={question}
            onAnswer={(answer) => declare(question, answer)}
            onClass={(dangerousClass) => props.onAnswer({ ...props.draft, dangerousClass })}
          />
        ))}
      </ol>
      <label className="questions-by no-print">
        {t('questions.by')}
        <input value={by} maxLength={60} autoComplete="name" onChange={(event) => setBy(event.target.value)} />
      </label>
    </details>
  );
}

function QuestionItem(props: {
  readonly question: Question;
  readonly onAnswer: (answer: string | undefined) => void;
  readonly onClass: (dangerousClass: string) => void;
}): ReactNode {
  const words = useWords();
  const names = useNames();
  const { t } = words;
  const { question } = props;
  const { subject, answered, hs, states } = question;
  const numbered = question.answers.filter((answer) => answer.startsWith('UN'));
  const plain = question.answers.filter((answer) => !numbered.includes(answer));
  const values = { hs: hs || '–', states: states.map(names.state).join(', '), any: states.length > 0 ? 'yes' : 'no' };
  return (
    <li className="question" data-answered={answered !== undefined || undefined}>
      <p>{t(`question.${subject}`, values)}</p>
      {question.lists.length > 0 && <Lists question={question} />}
      {answered ? (
        <p className="question-answer">
          <b>{sayAnswer(question, answered.answer, words)}</b>
          {answered.by && <span> {answered.by}</span>}
          {answered.at && <small> {formatInstant(answered.at)}</small>}
          <button type="button" className="button button-quiet no-print" onClick={() => props.onAnswer(undefined)}>
            {t('questions.change')}
          </button>
        </p>
      ) : (
        <span className="question-answers no-print">
          {plain.map((answer) => (
            <button key={answer} type="button" className="chip" onClick={() => props.onAnswer(answer)}>
              {sayAnswer(question, answer, words)}
            </button>
          ))}
          {numbered.length > 0 && (
            <Choice
              label={t('question.giveNumber')}
              choices={numbered.map((answer) => ({ id: answer, name: sayAnswer(question, answer, words) }))}
              onChoose={props.onAnswer}
            />
          )}
          {subject === 'dangerousGoods' && (
            <Choice
              label={t('question.giveClass')}
              choices={DANGEROUS_CLASSES.map((unClass) => ({ id: unClass, name: unClass }))}
              onChoose={props.onClass}
            />
          )}
        </span>
      )}
    </li>
  );
}

function Choice(props: {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}): ReactNode {
  return (
    <select aria-label={props.label} value="" onChange={(event) => props.onChoose(event.target.value)}>
      <option value="">{props.label}</option>
      {props.choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function sayAnswer({ subject }: Question, answer: string, { t, has }: Words): string {
  const isKnown = (DECLARED[subject] as readonly string[]).includes(answer);
  const key = `answer.${subject}.${answer}`;
  return isKnown && has(key) ? t(key) : answer;
}

function Lists({ question }: { readonly question: Question }): ReactNode {
  const { t, language } = useWords();
  return (
    <details className="question-lists">
      <summary>{t('questions.lists', { count: question.lists.length })}</summary>
      <ul>
        {question.lists.map(({ id, nameEn, nameRu, nameTg, asOf, citation }) => (
          <li key={id}>
            {{ en: nameEn, ru: nameRu, tg: nameTg }[language]}{' '}
            <small>
              {asOf ? t('questions.asOf', { date: formatDate(asOf) }) : t('questions.undated')} <Cite>{citation}</Cite>
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

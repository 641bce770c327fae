import type { BorderCrossing, PaperRef, PlanOption } from '@karvon/model';

/** Moments at which papers are asked for, in the order of the way. */
export const MOMENTS = ['before-loading', 'exit', 'transit', 'entry', 'delivery'] as const;

/** The papers of an option, each once: those of the whole way and of legs by moment, those of borders by border. */
export interface GroupedPapers {
  readonly byMoment: ReadonlyMap<PaperRef['moment'], readonly PaperRef[]>;
  readonly byBorder: readonly { readonly border: BorderCrossing; readonly papers: readonly PaperRef[] }[];
}

/** Groups the papers of an option; one asked for at a border is not repeated in the moments. */
export function groupPapers(option: PlanOption): GroupedPapers {
  const byBorder = option.borders
    .map((border) => ({ border, papers: unique(border.papers) }))
    .filter(({ papers }) => papers.length > 0);
  const atBorders = new Set(byBorder.flatMap(({ papers }) => papers.map(keyOf)));
  const rest = unique([...option.papers, ...option.legs.flatMap(({ papers }) => papers)]).filter(
    (paper) => !atBorders.has(keyOf(paper)),
  );
  const byMoment = new Map<PaperRef['moment'], PaperRef[]>();
  for (const paper of rest) byMoment.set(paper.moment, [...(byMoment.get(paper.moment) ?? []), paper]);
  return { byMoment, byBorder };
}

function unique(papers: readonly PaperRef[]): readonly PaperRef[] {
  return [...new Map(papers.map((paper) => [keyOf(paper), paper])).values()];
}

function keyOf({ id, moment, at }: PaperRef): string {
  return `${id}|${moment}|${at}`;
}

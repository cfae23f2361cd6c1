import type { ThresholdDistance } from '../../rules';
import type { FactView } from '../engine/engine';

/** Thresholds of one amount, from the lowest to the highest. */
export interface Scale {
  fact: string;
  label: string;
  thresholds: ThresholdDistance[];
}

/** The thresholds of amounts by the amount that they measure, the amount of the project first. */
export function scalesOf(
  thresholds: readonly ThresholdDistance[],
  facts: readonly FactView[],
  amountFact: string,
): Scale[] {
  const ids = [...new Set(thresholds.map(({ fact }) => fact))];
  return ids
    .flatMap((id) => facts.find((fact) => fact.id === id && fact.type === 'money') ?? [])
    .map(({ id, label }) => ({
      fact: id,
      label,
      thresholds: thresholds
        .filter(({ fact }) => fact === id)
        .sort((a, b) => Number(a.value) - Number(b.value)),
    }))
    .sort((a, b) => Number(b.fact === amountFact) - Number(a.fact === amountFact));
}

/** Room on the scale beyond its lowest and highest mark, as a factor. */
const MARGIN = 3;

export interface Places {
  /** Of each threshold, from 0 to 1. */
  thresholds: number[];
  amount: number;
}

/**
 * Where marks stand on a logarithmic scale: 60万元 and 5000万元 are both to be seen. For drawing only; numbers that are shown
 * are never computed here.
 */
export function placesOn({ thresholds }: Scale): Places {
  const values = thresholds.map(({ value }) => Number(value));
  const [first] = thresholds;
  const amount = first ? Number(first.value) + Number(first.distance) : 0;
  const positive = [...values, amount].filter((value) => value > 0);
  const low = Math.log(Math.min(...positive) / MARGIN);
  const high = Math.log(Math.max(...positive) * MARGIN);
  const place = (value: number): number => (value > 0 ? (Math.log(value) - low) / (high - low) : 0);
  return { thresholds: values.map(place), amount: place(amount) };
}

/**
 * In which row beneath the scale each label stands, so that none lies over another: the first one with room for it.
 *
 * @param places of the middles of the labels, in ascending order
 * @param widths of the labels, as parts of the scale
 */
export function rowsOf(places: readonly number[], widths: readonly number[]): number[] {
  const ends: number[] = [];
  return places.map((place, index) => {
    const half = (widths[index] ?? 0) / 2;
    const free = ends.findIndex((end) => end <= place - half);
    const row = free < 0 ? ends.length : free;
    ends[row] = place + half;
    return row;
  });
}

/** What a threshold is called beside the amount that it measures: 200万元, 采购限额标准. */
export function limitName({ label }: ThresholdDistance, factLabel: string): string {
  return label.startsWith(factLabel) ? label.slice(factLabel.length) : label;
}

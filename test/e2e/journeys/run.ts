import { withPicture } from '../failures';
import type { Stage } from '../stage';

/** A test for each journey; nothing may go wrong in the page, and no other machine may be asked. */
export function runJourneys<OneStage extends Stage>(
  journeys: readonly { name: string; run: (stage: OneStage) => Promise<void> }[],
  stage: () => OneStage,
  place: string,
): void {
  test.each(journeys.map((journey) => [journey.name, journey] as const))('%s', async (name, { run }) => {
    await withPicture(
      () => stage().page,
      `${place}, ${name}`,
      async () => {
        await run(stage());
        const { errors, strangers } = stage();
        expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
      },
    );
  });
}

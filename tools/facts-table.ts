// docs/facts.md: the vocabulary of facts as a page for those who ask and those who write a region.
import { factsTable } from './generators/factsTable';
import { writeDoc } from './generators/writeDoc';

writeDoc('facts.md', factsTable());

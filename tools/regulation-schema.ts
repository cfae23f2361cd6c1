// docs/regulation.schema.json: by it an editor checks a regulation file and completes its fields while it is written.
import { regulationSchema } from './generators/regulationSchema';
import { writeDoc } from './generators/writeDoc';

writeDoc('regulation.schema.json', JSON.stringify(regulationSchema(), null, 2));

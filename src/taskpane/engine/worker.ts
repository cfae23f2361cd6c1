/// <reference lib="webworker" />
import { hostEngine } from './host';
import { EngineService } from './service';

// The engine in a thread of its own: however long a sheet is, the pane stays free.
hostEngine(globalThis as unknown as DedicatedWorkerGlobalScope, new EngineService());

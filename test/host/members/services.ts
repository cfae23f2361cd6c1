import { HostObject } from '../objects';

/** What Office.js itself calls when it starts, beside the workbook. */
export function internalService(): Record<string, HostObject> {
  return {
    'Microsoft.InternalService.AddinInternalService': new HostObject('AddinInternalService', {
      methods: { NotifyActionHandlerReady: () => null },
    }),
  };
}

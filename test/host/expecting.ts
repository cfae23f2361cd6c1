/// <reference types="office-js" />

/** The error that Office.js throws for a batch; a test that expects one fails if there is none. */
export async function errorOf<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(batch);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error('Office.js 没有报错');
}

/** Lets the host and the client do all they have put off. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

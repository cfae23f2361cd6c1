import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import {
  InterceptorEffectEnum,
  type ICellData,
  type IDisposable,
  type Injector,
  type Nullable,
} from '@univerjs/core';
import { COMMENT } from '../opening/comments';

const MARK = { tr: { color: '#c50f1f', size: 6 } };

/** Marks cells that carry a comment at their upper right corner, as Excel does. */
export function markComments(injector: Injector): IDisposable {
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, place, next) =>
      next(
        commentOf(place.rawData) === undefined ? cell : { ...cell, markers: { ...cell?.markers, ...MARK } },
      ),
  });
}

/** The comment that a cell carries. */
export function commentOf(cell: Nullable<ICellData>): string | undefined {
  const text = cell?.custom?.[COMMENT] as unknown;
  return typeof text === 'string' ? text : undefined;
}

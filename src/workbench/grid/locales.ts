import { LocaleType, type ILocales, type ILanguagePack } from '@univerjs/core';
import { mergeLocales } from '@univerjs/core';

type Packs = Promise<{ default: unknown }>[];

/** The grid's own texts in one language; the other is not loaded. */
const PACKS: Record<'zh' | 'en', () => Packs> = {
  zh: () => [
    import('@univerjs/design/locale/zh-CN'),
    import('@univerjs/ui/locale/zh-CN'),
    import('@univerjs/docs-ui/locale/zh-CN'),
    import('@univerjs/sheets/locale/zh-CN'),
    import('@univerjs/sheets-ui/locale/zh-CN'),
    import('@univerjs/sheets-formula/locale/zh-CN'),
    import('@univerjs/sheets-formula-ui/locale/zh-CN'),
  ],
  en: () => [
    import('@univerjs/design/locale/en-US'),
    import('@univerjs/ui/locale/en-US'),
    import('@univerjs/docs-ui/locale/en-US'),
    import('@univerjs/sheets/locale/en-US'),
    import('@univerjs/sheets-ui/locale/en-US'),
    import('@univerjs/sheets-formula/locale/en-US'),
    import('@univerjs/sheets-formula-ui/locale/en-US'),
  ],
};

export async function gridLocale(language: string): Promise<{ locale: LocaleType; locales: ILocales }> {
  const chinese = language.startsWith('zh');
  const packs = await Promise.all(PACKS[chinese ? 'zh' : 'en']());
  const locale = chinese ? LocaleType.ZH_CN : LocaleType.EN_US;
  return { locale, locales: { [locale]: mergeLocales(packs.map((pack) => pack.default as ILanguagePack)) } };
}

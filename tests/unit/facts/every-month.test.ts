import { expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { understand } from '@/lib/understand';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The same two notices, dated in one month; "May" is a month and a verb. */
function told(month: string) {
  const denied = `Juniper Mutual Health\n${month} 20, 2026\nMember: Robin Vale\nMember ID: JMH-1\n\nDear Robin Vale:\n\nOn ${month} 3, 2026 you had an MRI of the left knee at Larch Imaging. On ${month} 18 we denied the claim because the MRI was not medically necessary. You may appeal within 180 days.\n`;
  const short = `On ${month} 3 we denied your claim for the scan. You may appeal within 180 days.`;
  return [denied, short].map((text) => {
    const { classification, facts } = understand(readText(text));
    return {
      isDenial: classification.isDenial,
      reason: classification.reasons[0]?.id,
      level: classification.level,
      service: facts.service?.value,
      day: facts.serviceDate?.value.slice(7),
      notice: facts.noticeDate?.value.slice(7),
      window: facts.appealWindow?.value,
    };
  });
}

it.each(MONTHS)('a notice of %s is read as one of January', (month) => {
  expect(told(month)).toEqual(told('January'));
  expect(told(month).map(({ isDenial }) => isDenial)).toEqual([true, true]);
});

import { CaseList, type CaseListProps } from '@/components/CaseList';
import { useCases } from '@/lib/screen/use-case';

/** The list of all cases. Only while it is shown are they all read. */
export function AllCases(props: Omit<CaseListProps, 'cases'>) {
  const cases = useCases();
  return cases ? <CaseList cases={cases} {...props} /> : null;
}

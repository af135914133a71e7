import { createFileRoute } from '@tanstack/react-router';
import { getDescriptionOptions, getInquiryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Side } from '#/api/generated/types.gen.ts';
import { numberIn, oneOf } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { NewLoanPage } from '#/features/loans/new-loan-page.tsx';
import { LookUp } from '#/features/lookup/look-up.tsx';
import { BesideRequest } from '#/features/suppliers/beside-request.tsx';
import { useHolders } from '#/features/suppliers/use-holders.ts';

const SIDES: Side[] = ['borrowing', 'lending'];

export const Route = createFileRoute('/_staff/loans/new')({
  beforeLoad: requires('loans:request'),
  validateSearch: (search): { side?: Side; description_id?: number; inquiry_id?: number } => ({
    side: oneOf(SIDES, search.side),
    description_id: numberIn(search.description_id),
    inquiry_id: numberIn(search.inquiry_id),
  }),
  loaderDeps: ({ search: { description_id, inquiry_id } }) => ({ description_id, inquiry_id }),
  /** The title of our catalogue that the request is filled in from, and the inquiry that it comes of. */
  loader: async ({ context: { queryClient }, deps: { description_id, inquiry_id } }) => {
    if (inquiry_id !== undefined) await queryClient.ensureQueryData(getInquiryOptions({ path: { id: inquiry_id } }));
    return description_id === undefined ? null : queryClient.ensureQueryData(getDescriptionOptions({ path: { id: description_id } }));
  },
  component: NewLoanScreen,
});

function NewLoanScreen() {
  const { holders, found, keep } = useHolders();
  return (
    <NewLoanPage
      onMade={keep}
      elsewhere={({ medium, ...asked }, fill) => (
        <>
          <LookUp
            of={asked}
            onPick={(title) => {
              fill(title);
              found(title);
            }}
          />
          <BesideRequest of={asked} medium={medium} holders={holders} />
        </>
      )}
    />
  );
}

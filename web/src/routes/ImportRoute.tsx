import { getRouteApi } from '@tanstack/react-router';
import { ImportReport } from '@/features/import/ImportReport.tsx';

const route = getRouteApi('/signed-in/imports/$importId');

export function ImportRoute() {
  const { importId } = route.useParams();
  return <ImportReport key={importId} id={importId} />;
}

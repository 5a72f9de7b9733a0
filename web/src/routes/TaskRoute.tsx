import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { failureText } from '@/data/outcome.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import { TaskById } from '@/features/task/documents.ts';
import { TaskEditor } from '@/features/task/TaskEditor.tsx';
import { TasksPage } from '@/features/task/TasksPage.tsx';
import { t } from '@/lib/i18n.ts';
import { Missing, Waiting } from './Fallbacks.tsx';

const route = getRouteApi('/signed-in/tasks/$taskId');

/** Where links of notices and mails lead: the task, opened over the list of tasks. */
export function TaskRoute() {
  const { taskId } = route.useParams();
  const navigate = useNavigate();
  const { viewer, calendars, zone } = useHome();
  const [{ data, error }] = useQuery({ query: TaskById, variables: { id: taskId } });
  if (error) return <Missing title={failureText(error)} />;
  if (!data || !viewer) return <Waiting />;
  if (!data.task) return <Missing title={t('tasks.missing')} />;
  const close = () => void navigate({ to: '/tasks' });
  return (
    <>
      <TasksPage />
      <TaskEditor task={data.task} calendars={calendars} zone={zone} onClose={close} />
    </>
  );
}

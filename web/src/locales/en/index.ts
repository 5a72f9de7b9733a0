import account from './account.json';
import administration from './administration.json';
import automation from './automation.json';
import bookingPage from './bookingPage.json';
import calendar from './calendar.json';
import findTime from './findTime.json';
import invitation from './invitation.json';
import notice from './notice.json';
import organisation from './organisation.json';
import push from './push.json';
import queue from './queue.json';
import reservation from './reservation.json';
import resource from './resource.json';
import security from './security.json';
import serviceAccount from './serviceAccount.json';
import settings from './settings.json';
import sharing from './sharing.json';
import task from './task.json';
import token from './token.json';
import webhook from './webhook.json';
import workingHours from './workingHours.json';

/** Every text of the page, a file for each feature. */
export default {
  ...calendar,
  ...account,
  ...administration,
  ...automation,
  ...bookingPage,
  ...findTime,
  ...invitation,
  ...notice,
  ...organisation,
  ...push,
  ...queue,
  ...reservation,
  ...resource,
  ...security,
  ...serviceAccount,
  ...settings,
  ...sharing,
  ...task,
  ...token,
  ...webhook,
  ...workingHours,
};

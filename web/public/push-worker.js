// Shows what Cal3 tells this browser by Web Push, also while no page of it is open. What has the same id is shown once.
self.addEventListener('push', (event) => {
  if (!event.data) return;
  const { id, title, text } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { body: text, tag: id, icon: '/favicon.svg', data: { id } }),
  );
});

// Opens the notices in a page that is there already, or in a new one.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const show = async () => {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const page = pages.find((one) => 'navigate' in one);
    if (!page) return self.clients.openWindow('/notices');
    await page.focus();
    return page.navigate('/notices').catch(() => self.clients.openWindow('/notices'));
  };
  event.waitUntil(show());
});

import { useState } from 'react';

/** A photo beside a name that says what it shows; nothing where there is none, or where it cannot be had. */
export function Photo({ url, className }: { url: unknown; className?: string }) {
  const [failed, setFailed] = useState<unknown>();
  if (typeof url !== 'string' || !url.startsWith('https://') || url === failed) return null;
  return (
    <img
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      // Whoever keeps the photo is not told which page shows it.
      referrerPolicy="no-referrer"
      onError={() => setFailed(url)}
      className={`bg-sunken object-cover ${className ?? ''}`}
    />
  );
}

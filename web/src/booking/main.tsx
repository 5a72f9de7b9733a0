import './booking.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BookPage } from './BookPage.tsx';
import { ManagePage } from './ManagePage.tsx';

/** What stands behind `/book/`: `manage` for who has booked, else the name of a page. */
const [, , name = ''] = window.location.pathname.split('/');

const root = document.getElementById('root');
if (!root) throw new Error('book.html has no #root');
createRoot(root).render(
  <StrictMode>{name === 'manage' ? <ManagePage /> : <BookPage slug={name} />}</StrictMode>,
);

/** Style sheets are imported for their effect only; Vite puts them together. */
declare module '*.css';

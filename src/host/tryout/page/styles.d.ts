/** Style sheets are imported for their effect; esbuild puts them beside the page. */
declare module '*.css';

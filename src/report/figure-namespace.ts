/** Names the custom part of figures; a reader finds it by this namespace whatever its file is called. */
export const FIGURE_LIST_NAMESPACE = 'urn:nianbao:figures:1';

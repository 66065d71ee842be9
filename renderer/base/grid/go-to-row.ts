/** The event that asks a grid to show, select and focus a row; `detail` is the row's number, from 1. */
export const goToRowEvent = 'briefgeheim:go-to-row';

/** Work in steps: each `yield` is a place where it can pause, so that others get their turn. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all steps without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The longest time, in milliseconds, that steps run on before they pause. */
const longestSlice = 40;

/** Does all steps, and pauses by `letOthersThrough` whenever a slice has lasted long enough. A rejection ends the work. */
export async function inSlices<Result>(
  steps: Steps<Result>,
  letOthersThrough: () => Promise<void>,
): Promise<Result> {
  let began = performance.now();
  try {
    let step = steps.next();
    while (step.done !== true) {
      if (performance.now() - began >= longestSlice) {
        await letOthersThrough();
        began = performance.now();
      }
      step = steps.next();
    }
    return step.value;
  } finally {
    steps.return(undefined as never);
  }
}

/** Goes through a list as steps: `each` for every item, with a place to pause after so many of them. */
export function* stepThrough<Item>(
  items: Iterable<Item>,
  each: (item: Item, index: number) => void,
  every = 200,
): Steps<void> {
  let index = 0;
  for (const item of items) {
    each(item, index);
    index += 1;
    if (index % every === 0) yield;
  }
}

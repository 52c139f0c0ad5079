import type { Page } from 'playwright-core';

/**
 * What has the focus and cannot be seen, by where it stands in the page: something that sticks lies over all of it, or
 * the page has not been moved to where it is (WCAG 2.4.11).
 */
export const covered = (page: Page): Promise<string[]> => page.evaluate(lookAtEach);

function lookAtEach(): string[] {
  const takes = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const before = document.activeElement;
  const hidden = [...document.querySelectorAll<HTMLElement>(takes)]
    .filter((element) => isShown(element) && !isSeen(element))
    .map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`.trim());
  if (before instanceof HTMLElement) before.focus();
  scrollTo(0, 0);
  return hidden;

  function isShown(element: HTMLElement): boolean {
    return element.checkVisibility({ checkVisibilityCSS: true }) && !element.matches(':disabled');
  }

  /** Its middle or one of its corners is there to be clicked; a label or a mark may lie over what it names. */
  function isSeen(element: HTMLElement): boolean {
    element.focus();
    if (document.activeElement !== element) return true;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const points = [
      [x, y],
      [left + 2, top + 2],
      [right - 2, top + 2],
      [left + 2, bottom - 2],
      [right - 2, bottom - 2],
    ];
    return points.some(([atX, atY]) => {
      const there = document.elementFromPoint(atX!, atY!);
      return there !== null && (element.contains(there) || there.contains(element) || isBeside(there, element));
    });
  }

  function isBeside(there: Element, element: HTMLElement): boolean {
    return element.parentElement?.contains(there) === true && there.getBoundingClientRect().height < 80;
  }
}

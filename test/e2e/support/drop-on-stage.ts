import { expect, type Page } from '@playwright/test';

/** Drops a file on the stage. `whileOver` is done while the file is held over it. */
export async function dropOnStage(
  page: Page,
  name: string,
  text: string,
  whileOver?: () => Promise<void>,
): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName = '', content = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, text],
  );
  const stage = page.getByRole('navigation', { name: 'People' });
  // Browsers say again and again that a file is held over the page: it may come before what takes it is fetched.
  await expect
    .poll(async () => {
      await stage.dispatchEvent('dragover', { dataTransfer });
      return page.getByText(/^Drop a capsule to open it/).isVisible();
    })
    .toBe(true);
  await whileOver?.();
  await stage.dispatchEvent('drop', { dataTransfer });
}

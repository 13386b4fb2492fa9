import type { Page } from '@playwright/test';

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
  await stage.dispatchEvent('dragover', { dataTransfer });
  await whileOver?.();
  await stage.dispatchEvent('drop', { dataTransfer });
}

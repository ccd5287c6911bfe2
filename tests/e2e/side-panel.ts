import type { Page } from '@playwright/test';

/**
 * The words in the browser's real side panel, or '' while there is none. The panel is a target that Playwright does not
 * list as a page, so it is asked through the debugging protocol.
 */
export async function sidePanelText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const panel = targetInfos.find(({ url }) => /\/sidepanel\.html$/.test(url));
    if (!panel) return '';
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: panel.targetId, flatten: false });
    const answer = new Promise<string>((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => resolve(JSON.parse(message).result?.result?.value ?? ''));
    });
    const message = JSON.stringify({
      id: 1,
      method: 'Runtime.evaluate',
      params: { expression: 'document.body.innerText', returnByValue: true },
    });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return await answer;
  } finally {
    await session.detach();
  }
}

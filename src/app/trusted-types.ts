interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string; createScriptURL(url: string): string },
  ): unknown;
}

/**
 * The default policy under `require-trusted-types-for 'script'`: no HTML from text but the empty
 * string (the chart library clears its root so), and scripts only from this origin's own workers.
 */
export function installTrustedTypes(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => {
      if (html === '') return html;
      throw new TypeError('HTML from text is refused');
    },
    createScriptURL: (url) => {
      const { origin, pathname } = new URL(url, document.baseURI);
      if (origin === location.origin && /\/(ngsw-worker|worker-[\w-]+)\.js$/.test(pathname)) {
        return url;
      }
      throw new TypeError(`script refused: ${url}`);
    },
  });
}

import { installTrustedTypes } from './trusted-types.ts';

interface Rules {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

describe('the trusted types policy', () => {
  let rules: Rules;
  let names: string[];

  beforeEach(() => {
    names = [];
    const factory = {
      createPolicy: (name: string, given: Rules) => {
        names.push(name);
        rules = given;
      },
    };
    spyOnProperty(globalThis as { trustedTypes?: unknown }, 'trustedTypes', 'get').and.returnValue(
      factory,
    );
    installTrustedTypes();
  });

  it('is the default one, so that nothing goes round it', () => {
    expect(names).toEqual(['default']);
  });

  it('refuses HTML from text, and lets an element be emptied', () => {
    expect(rules.createHTML('')).toBe('');
    for (const html of ['<p>', 'text', ' ', '<img src=x onerror=alert(1)>']) {
      expect(() => rules.createHTML(html)).toThrowError(TypeError);
    }
  });

  it('lets this origin’s own workers start', () => {
    for (const name of ['worker-ABC123.js', 'ngsw-worker.js']) {
      const { href } = new URL(`/${name}`, document.baseURI);
      expect(rules.createScriptURL(href)).toBe(href);
    }
    expect(rules.createScriptURL('ngsw-worker.js')).toBe('ngsw-worker.js');
  });

  it('refuses every other script', () => {
    for (const url of [
      'https://elsewhere.example/worker-ABC123.js',
      '//elsewhere.example/ngsw-worker.js',
      'data:text/javascript,alert(1)//worker-a.js',
      'blob:https://elsewhere.example/worker-a.js',
      'javascript:alert(1)',
      '/main.js',
      '/worker-a.js.map',
      '/worker-a.js/other',
      '/evilngsw-worker.js',
    ]) {
      expect(() => rules.createScriptURL(url))
        .withContext(url)
        .toThrowError(TypeError);
    }
  });
});

describe('a browser without trusted types', () => {
  it('goes without a policy', () => {
    spyOnProperty(globalThis as { trustedTypes?: unknown }, 'trustedTypes', 'get').and.returnValue(
      undefined,
    );
    expect(() => {
      installTrustedTypes();
    }).not.toThrow();
  });
});

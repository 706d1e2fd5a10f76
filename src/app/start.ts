import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app.ts';
import { appConfig } from './app.config.ts';

export async function start(): Promise<void> {
  await bootstrapApplication(App, appConfig);
}

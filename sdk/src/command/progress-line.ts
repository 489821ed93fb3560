import type { DownloadProgress } from '@sentinelsec/sdk';
import { barText, bytesText, durationText } from './format.ts';
import type { Style } from './terminal.ts';

/** The characters and colours with which a bar is drawn. */
export interface BarLook {
  readonly unicode: boolean;
  readonly paint: (style: Style, text: string) => string;
}

/** The facts that a line of progress shows. */
interface ProgressState extends DownloadProgress {
  /** The rate in bytes per second; 0 if unknown. */
  readonly rate: number;
  readonly wait?: { readonly reason: string; readonly ms: number };
}

const phases: Readonly<Record<DownloadProgress['phase'], string>> = {
  queued: 'the platform has queued the export',
  running: 'the platform makes the files',
  downloading: 'downloading',
  done: 'done',
};
const widestBar = 30;
const narrowestBar = 5;

/** Returns the line that shows the progress of an export. The line leaves out parts that do not fit into the columns. */
export function progressLine(state: ProgressState, { columns, unicode, paint }: BarLook & { readonly columns: number }): string {
  const { progress, bytes, totalBytes, rate, file, phase, wait } = state;
  const left = rate > 0 && totalBytes > bytes ? durationText(((totalBytes - bytes) / rate) * 1000) : undefined;
  const percent = `${String(Math.floor(progress * 100)).padStart(3)} %`;
  const parts = [
    ...(wait ? [`waits ${durationText(wait.ms)} for ${wait.reason}`] : []),
    ...(phase === 'downloading' ? [] : [phases[phase]]),
    ...(totalBytes > 0 ? [`${bytesText(bytes)} of ${bytesText(totalBytes)}`] : []),
    ...(rate > 0 && phase === 'downloading' ? [`${bytesText(rate)}/s`] : []),
    ...(left ? [`${left} left`] : []),
    ...(file && phase === 'downloading' ? [file] : []),
  ];
  // One column stays free, so that no terminal wraps the line.
  const room = columns - 1 - percent.length - 1;
  const shown: string[] = [];
  for (const part of parts) if ([...shown, part].join('  ').length + 2 + narrowestBar <= room) shown.push(part);
  const text = shown.join('  ');
  const width = Math.max(narrowestBar, Math.min(widestBar, room - (text === '' ? 0 : text.length + 2)));
  const bar = paint('green', barText(progress, width, unicode));
  return `${bar} ${percent}${text === '' ? '' : `  ${wait ? paint('yellow', text) : text}`}`;
}

import type { StepProps } from '../steps/step-props';

export interface PageProps extends Pick<StepProps, 'state' | 'acts'> {
  readonly onClose: () => void;
}

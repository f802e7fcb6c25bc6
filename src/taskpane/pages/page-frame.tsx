import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useSpeech } from '../language/context';
import { useLayoutStyles } from '../steps/layout-styles';

interface PageFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Help or settings over the steps: the focus comes to its heading; Escape and 返回 leave it. */
export function PageFrame({ title, onClose, children }: PageFrameProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div className={layout.step} onKeyDown={leave}>
      <div className={layout.row}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          aria-label={t('page.back')}
          onClick={onClose}
        />
        <h2 ref={heading} tabIndex={-1} className={layout.title}>
          {title}
        </h2>
      </div>
      {children}
    </div>
  );
}

import { Component, type ReactNode } from 'react';

/** Shows a fallback when what is inside cannot be drawn, so that the rest of the page stays. */
export class ErrorShield extends Component<
  { readonly fallback: ReactNode; readonly children: ReactNode },
  { readonly isBroken: boolean }
> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}

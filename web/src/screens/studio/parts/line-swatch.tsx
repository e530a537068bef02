interface Props {
  readonly colour?: string | undefined;
  readonly dashed?: boolean | undefined;
}

/** The line of a kind of link: wide where it begins, thin where it ends. */
export function LineSwatch({ colour = "#999999", dashed = false }: Props) {
  return (
    <svg class="swatch line-swatch" viewBox="0 0 26 12" width="26" height="12" aria-hidden="true">
      {dashed ? (
        <path d="M1 6H25" stroke={colour} stroke-width="3" stroke-dasharray="5 3" />
      ) : (
        <path d="M1 1.5L25 5.6v.8L1 10.5z" fill={colour} />
      )}
    </svg>
  );
}

using System.Diagnostics.CodeAnalysis;

namespace ClusterGraph.Core.Changes;

/// <summary>A value, or the reason why there is none.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Outcome<T>
    where T : notnull
{
    private Outcome(T? value, ChangeError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>Gets the value; null when <see cref="Error"/> is set.</summary>
    public T? Value { get; }

    /// <summary>Gets the reason for failure; null on success.</summary>
    public ChangeError? Error { get; }

    /// <summary>Gets a value indicating whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Wraps a failure.</summary>
    /// <param name="error">The failure.</param>
    public static implicit operator Outcome<T>(ChangeError error) => new(default, error);
}

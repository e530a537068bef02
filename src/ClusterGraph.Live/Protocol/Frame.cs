namespace ClusterGraph.Live.Protocol;

/// <summary>One message to clients, encoded once and shared by all connections that are sent it.</summary>
public sealed class Frame
{
    private object? _wrapped;

    internal Frame(string target, ReadOnlyMemory<byte> json)
    {
        Target = target;
        Json = json;
    }

    /// <summary>Gets the name of the client method, such as <c>changes</c>.</summary>
    public string Target { get; }

    /// <summary>Gets its single argument as UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>Gives the form a transport makes of this frame, made once for all its connections.</summary>
    /// <typeparam name="T">The transport's form.</typeparam>
    /// <param name="wrap">Makes it; may run twice when two connections are first at the same time.</param>
    /// <returns>The form.</returns>
    public T Wrapped<T>(Func<Frame, T> wrap)
        where T : class
    {
        if (Volatile.Read(ref _wrapped) is T known)
        {
            return known;
        }

        var made = wrap(this);
        Volatile.Write(ref _wrapped, made);
        return made;
    }
}

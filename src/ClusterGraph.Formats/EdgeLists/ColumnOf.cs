namespace ClusterGraph.Formats.EdgeLists;

/// <summary>A growing column whose values can be read without a copy.</summary>
internal sealed class ColumnOf<T>
    where T : unmanaged
{
    private T[] _values = new T[1024];

    /// <summary>Gets how many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the values.</summary>
    public ReadOnlySpan<T> Values => _values.AsSpan(0, Count);

    /// <summary>Forgets all of them.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds one.</summary>
    public void Add(T value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, Count * 2);
        }

        _values[Count++] = value;
    }
}

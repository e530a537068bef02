namespace ClusterGraph.Storage;

/// <summary>A store cannot be opened. The message is meant for the operator and names the remedy.</summary>
public sealed class StoreOpenException : IOException
{
    /// <summary>Initializes a new instance of the <see cref="StoreOpenException"/> class.</summary>
    public StoreOpenException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="StoreOpenException"/> class.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public StoreOpenException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="StoreOpenException"/> class.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="inner">The cause.</param>
    public StoreOpenException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

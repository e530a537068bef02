using System.Text;

namespace ClusterGraph.Server.Tests.Support;

/// <summary>Keeps what a command says, and tells when it has said something.</summary>
internal sealed class ListeningWriter : TextWriter
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly TaskCompletionSource _said = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _awaited;

    public override Encoding Encoding => Encoding.UTF8;

    public Task Said(string text)
    {
        lock (_gate)
        {
            _awaited = text;
            Look();
        }

        return _said.Task;
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (_gate)
        {
            _text.Append(value);
            Look();
        }
    }

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override string ToString()
    {
        lock (_gate)
        {
            return _text.ToString();
        }
    }

    private void Look()
    {
        if (_awaited is { } text && _text.ToString().Contains(text, StringComparison.Ordinal))
        {
            _said.TrySetResult();
        }
    }
}

using ClusterGraph.Benchmarks.Live;

namespace ClusterGraph.Benchmarks.Throughput;

/// <summary>A client that keeps some submissions under way all the time: links between others, edits of its own actor.</summary>
internal sealed class Writer(Editor editor, int number, int actors, Func<long> head)
{
    private static readonly string[] LinkTypes = ["sellsTo", "advises", "trusts", "subcontractsTo", "supports"];

    private readonly Random _random = new(number);
    private int _made;

    /// <summary>Puts its own actor on the map.</summary>
    public Task StartAsync() => editor.SubmitAsync(
        $$$"""{"op":"actor.add","actor":{"id":"own{{{number}}}","name":"Workshop table {{{number}}}","type":"producer.small"}}""", head());

    /// <summary>Writes until it is told to stop.</summary>
    public async Task RunAsync(int underWay, CancellationToken stop)
    {
        var sent = new Queue<Task>();
        while (!stop.IsCancellationRequested)
        {
            while (sent.Count < underWay)
            {
                sent.Enqueue(editor.SubmitAsync(Next(), head()));
            }

            await sent.Dequeue();
        }

        await Task.WhenAll(sent);
    }

    private string Next()
    {
        var made = ++_made;
        if (made % 2 == 0)
        {
            return $$$"""{"op":"actor.edit","id":"own{{{number}}}","set":{"note":"Seen {{{made}}} times"}}""";
        }

        var source = _random.Next(actors);
        var target = (source + 1 + _random.Next(actors - 1)) % actors;
        var type = LinkTypes[_random.Next(LinkTypes.Length)];
        return $$$"""{"op":"link.add","link":{"id":"n{{{number}}}-{{{made}}}","source":"a{{{source}}}","target":"a{{{target}}}","type":"{{{type}}}"}}""";
    }
}

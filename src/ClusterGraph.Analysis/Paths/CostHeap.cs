namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// A heap with four children a node: shallower than a binary one, and the children share a cache line (LaMarca and Ladner
/// 1996). Push and pop O(log n).
/// </summary>
internal struct CostHeap : ICostQueue
{
    private const int Children = 4;
    private readonly (double Cost, int Node)[] _items;
    private int _count;

    /// <summary>Makes room.</summary>
    /// <param name="capacity">How many items there may be at a time.</param>
    public CostHeap(int capacity) => _items = new (double, int)[capacity];

    /// <inheritdoc/>
    public void Clear() => _count = 0;

    /// <inheritdoc/>
    public void Push(int node, double cost)
    {
        unchecked
        {
            var items = _items;
            var at = _count++;
            while (at > 0)
            {
                var above = (at - 1) / Children;
                if (items[above].Cost <= cost)
                {
                    break;
                }

                items[at] = items[above];
                at = above;
            }

            items[at] = (cost, node);
        }
    }

    /// <inheritdoc/>
    public bool TryPop(out int node)
    {
        if (_count == 0)
        {
            node = -1;
            return false;
        }

        node = _items[0].Node;
        Sink(_items[--_count]);
        return true;
    }

    private readonly void Sink((double Cost, int Node) item)
    {
        unchecked
        {
            var items = _items;
            var at = 0;
            while (true)
            {
                var least = LeastChild(items, (at * Children) + 1);
                if (least < 0 || items[least].Cost >= item.Cost)
                {
                    break;
                }

                items[at] = items[least];
                at = least;
            }

            items[at] = item;
        }
    }

    private readonly int LeastChild((double Cost, int Node)[] items, int first)
    {
        var end = Math.Min(first + Children, _count);
        var least = first < end ? first : -1;
        for (var child = first + 1; child < end; child++)
        {
            least = items[child].Cost < items[least].Cost ? child : least;
        }

        return least;
    }
}

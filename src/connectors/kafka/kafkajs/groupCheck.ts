import { AssignerProtocol, PartitionAssigners, type PartitionAssigner } from 'kafkajs';

/**
 * Deals out partitions in turn, as kafkajs does, and tells of members that read other topics.
 *
 * kafkajs deals out the topics of the one member that leads, to all, and nothing of the others. A member that was given
 * what it does not read is told so; but where chance gives all to those who read it, nobody is.
 *
 * @param onOthers Gets the topics of other members. Called on the member that leads.
 */
export function roundRobinOf(topic: string, onOthers: (topics: readonly string[]) => void): PartitionAssigner {
  return config => {
    const roundRobin = PartitionAssigners.roundRobin(config);
    return {
      ...roundRobin,
      async assign(group) {
        const others = new Set(group.members.flatMap(({ memberMetadata }) => topicsIn(memberMetadata)));
        others.delete(topic);
        if (others.size > 0) onOthers([...others]);
        return roundRobin.assign(group);
      },
    };
  };
}

function topicsIn(metadata: Buffer): readonly string[] {
  try {
    return AssignerProtocol.MemberMetadata.decode(metadata)?.topics ?? [];
  } catch {
    // Of another client, which says it in another way: then nothing is known.
    return [];
  }
}
